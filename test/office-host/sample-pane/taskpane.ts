/*
 * The script of a pane as small as can be. It is served as it stands, so nothing in it may be more than JavaScript.
 */
async function write() {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.values = [["pane"]];
      cell.load("address");
      await context.sync();
      return `${cell.address} ${Office.context.displayLanguage} ${Office.context.officeTheme.bodyBackgroundColor}`;
    });
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

void Office.onReady(async () => {
  const output = document.createElement("output");
  document.body.append(output);
  document.querySelector("button")?.addEventListener("click", () => {
    void write().then((text) => {
      output.textContent = text;
    });
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      if (event.triggerSource === "Unknown") output.textContent = event.address;
      return Promise.resolve();
    });
    await context.sync();
  });
  output.textContent = "listening";
});

// Reads workbooks with exceljs; with `write`, saves the one there is again.
import ExcelJS from "exceljs";

const [action, ...paths] = process.argv.slice(2);
if (action === "write") {
  const [input, output] = paths;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  await workbook.xlsx.writeFile(output);
} else {
  for (const path of paths) await new ExcelJS.Workbook().xlsx.readFile(path);
}

/** Buttons of the ribbon that run code without a pane. */
export const actions = {
  /**
   * Gives the ribbon button its work. Excel is told when the work has ended, whatever came of it: until then it keeps the
   * button busy. What `run` rejects with is dropped, so it should have said it.
   */
  associate(name: string, run: () => Promise<void>): void {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      const complete = (): void => {
        event.completed();
      };
      void run().then(complete, complete);
    });
  },
};

/** Sizes in percent of the screen. Pass a copy: the library keeps the callback in it and refuses to be given it again. */
const DIALOG: Office.DialogOptions = { width: 30, height: 26, displayInIframe: true };

/**
 * On a Mac the dialog may go with the button's work, so the work waits until the dialog was closed; but closing it with
 * Esc goes unreported in some versions, and a button may not stay busy for that.
 */
const MAX_WAIT_MS = 30_000;

/** Closes the window that is open. */
let closeOpen: (() => void) | undefined;

/**
 * Shows a page of the add-in in a small window. Resolves when it was closed, when it has been open for long, or when it
 * can't be opened, as in a browser that blocks it.
 */
export function showDialog(url: string): Promise<void> {
  // Only one may be open, and the one before says what is no longer true.
  closeOpen?.();
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(url, { ...DIALOG }, ({ status, value: dialog }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, MAX_WAIT_MS);
      const end = (): void => {
        clearTimeout(timer);
        closeOpen = undefined;
        resolve();
      };
      closeOpen = () => {
        end();
        dialog.close();
      };
      dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
    });
  });
}

import { main } from "./main";

const write =
  (stream: NodeJS.WriteStream) =>
  (text: string): void => {
    stream.write(text);
  };

void main(process.argv.slice(2), { out: write(process.stdout), error: write(process.stderr) }, process.stdin).then(
  (code) => {
    process.exitCode = code;
  },
);

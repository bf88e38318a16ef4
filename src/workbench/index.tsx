import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { textsFor } from "../i18n";
import { Workbench } from "./workbench";

const root = document.getElementById("root");
if (root !== null) {
  const isEnglish = new URLSearchParams(location.search).get("lang") === "en";
  createRoot(root).render(<Workbench texts={textsFor(isEnglish ? "en" : "zh-CN")} version={packageJson.version} />);
}

import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { pageTextsFor } from "../i18n/page-texts";
import { Workbench } from "./workbench";

const root = document.getElementById("root");
if (root !== null) {
  const isEnglish = new URLSearchParams(location.search).get("lang") === "en";
  createRoot(root).render(<Workbench texts={pageTextsFor(isEnglish ? "en" : "zh-CN")} version={packageJson.version} />);
}

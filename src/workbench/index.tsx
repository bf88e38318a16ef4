import { useMemo, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { pageTextsFor } from "../i18n/page-texts";
import { useLocale } from "../taskpane/use-locale";
import { Workbench } from "./workbench";

/** Chinese, unless the address asks for English; what the user has chosen in the settings goes before both. */
function Page(): ReactElement {
  const isEnglish = new URLSearchParams(location.search).get("lang") === "en";
  const locale = useLocale(isEnglish ? "en" : "zh-CN", navigator.language);
  const texts = useMemo(() => pageTextsFor(locale), [locale]);
  return <Workbench texts={texts} version={packageJson.version} />;
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Page />);

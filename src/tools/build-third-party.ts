import { writeFileSync } from "node:fs";
import { thirdParties, thirdPartyText } from "./third-party";

// Run from the root after a change of the packages.
writeFileSync("THIRD-PARTY.md", thirdPartyText(thirdParties(".")));

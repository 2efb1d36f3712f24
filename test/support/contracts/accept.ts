/** `npm run contracts`: accepts what others rely on as it is now. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { contracts, contractsFolder } from "./contracts.ts";

for (const { name, content } of await contracts()) writeFileSync(join(contractsFolder, name), content);

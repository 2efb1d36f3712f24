/**
 * In place of what the MCP SDK takes from the system it runs on: without its validator of JSON schemas, 150 KB that would judge
 * what people answer to questions of ours. We ask none, and what tools are given is judged by zod.
 */
import process from "node:process";

export { process };

export class DefaultJsonSchemaValidator {
  getValidator() {
    throw new Error("Nothing here validates a JSON schema.");
  }
}

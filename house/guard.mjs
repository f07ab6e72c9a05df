// Stops a Node that is too old before SQLite is loaded: its engine would end the process without a word.

const OLDEST_NODE_API = 10;

/** Ends the process with 78 (wrong set-up) and one line, unless this Node speaks Node-API 10 or newer. */
export function guardNode() {
  if (Number(process.versions.napi) >= OLDEST_NODE_API) return;
  console.error(
    `orgue: Node ${process.version} is too old; run it through npm ("npm start", "npm run orgue"), which brings its own Node.`,
  );
  process.exit(78);
}

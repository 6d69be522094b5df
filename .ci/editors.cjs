// What an editor shows: the language server of the extension Even Better TOML reads
// every TOML file below a folder. No file may be marked; keys and words must be
// described and completed; broken copies must be marked. Any doubt ends with 1.
//
// usage: NODE_PATH=… node editors.cjs FOLDER

const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { TaploLsp } = require("@taplo/lsp");

const root = path.resolve(process.argv[2]);
const faults = [];
const fault = text => { faults.push(text); console.log("FAULT", text); };
const marks = new Map();
const waiting = new Map();
let server, count = 0;

const environment = {
  now: () => new Date(),
  envVar: name => process.env[name],
  envVars: () => Object.entries(process.env),
  stdErrAtty: () => false,
  stdin: async () => new Uint8Array(),
  stdout: async bytes => bytes.length,
  stderr: async bytes => bytes.length,
  glob: () => [],
  readFile: async file => new Uint8Array(fs.readFileSync(file)),
  writeFile: async () => {},
  urlToFilePath: url => decodeURI(url).slice("file://".length),
  isAbsolute: file => path.isAbsolute(file),
  cwd: () => root,
  findConfigFile: from => [".taplo.toml", "taplo.toml"].map(name => path.join(from, name)).find(fs.existsSync),
  fetch: { fetch: async () => { throw new Error("no network"); }, Headers, Request, Response },
};

function heard(message) {
  if (message.method === "textDocument/publishDiagnostics") {
    marks.set(message.params.uri, message.params.diagnostics.map(one => one.message));
  } else if (message.method === "workspace/configuration") {
    const result = message.params.items.map(() => ({ schema: { enabled: true, catalogs: [] } }));
    setTimeout(() => server.send({ jsonrpc: "2.0", id: message.id, result }), 0);
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message);
  }
}

const tell = (method, params) => server.send({ jsonrpc: "2.0", method, params });
const ask = (method, params) => new Promise(answered => {
  const id = ++count;
  waiting.set(id, message => answered(message.result));
  server.send({ jsonrpc: "2.0", id, method, params });
});

async function open(file, text) {
  const uri = pathToFileURL(file).href;
  marks.delete(uri);
  tell("textDocument/didOpen", { textDocument: { uri, languageId: "toml", version: 1, text } });
  for (let tries = 0; !marks.has(uri) && tries < 400; tries++) await pause(25);
  await pause(250);
  return [uri, marks.get(uri) ?? ["the server said nothing"]];
}

const pause = milliseconds => new Promise(go => setTimeout(go, milliseconds));

function position(text, before) {
  const lines = text.slice(0, text.indexOf(before) + before.length).split("\n");
  return { line: lines.length - 1, character: lines.at(-1).length };
}

function tomlFiles(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "out" ? [] : tomlFiles(file);
    return entry.name.endsWith(".toml") && !entry.name.startsWith(".") && entry.name !== "overrides.toml" ? [file] : [];
  });
}

async function main() {
  server = await TaploLsp.initialize(environment, { onMessage: heard });
  const rootUri = pathToFileURL(root).href;
  await ask("initialize", {
    processId: null,
    rootUri,
    capabilities: { workspace: { configuration: true } },
    workspaceFolders: [{ uri: rootUri, name: "workspace" }],
    initializationOptions: { configurationSection: "evenBetterToml", cachePath: path.join(root, ".cache") },
  });
  tell("initialized", {});
  await pause(500);

  const files = tomlFiles(root);
  for (const file of files) {
    const [, said] = await open(file, fs.readFileSync(file, "utf8"));
    if (said.length) fault(`${path.relative(root, file)}: ${said.slice(0, 2).join("; ")}`);
  }

  const file = files.find(file => path.dirname(file).endsWith("cases"));
  const text = fs.readFileSync(file, "utf8");
  const [uri] = await open(file, text);
  const hover = async before => {
    const shown = await ask("textDocument/hover", { textDocument: { uri }, position: position(text, before) });
    return shown?.contents?.value ?? "";
  };
  for (const [before, wanted] of [["\nse", "register"], ["\nsex = \"", "eCH-0044"], ["\n[addr", "eCH-0010"]]) {
    if (!(await hover(before)).includes(wanted)) fault(`nothing is described after ${JSON.stringify(before)}`);
  }
  const completed = await ask("textDocument/completion", { textDocument: { uri }, position: position(text, "\nsex = \"") });
  const items = completed?.items ?? completed ?? [];
  if (!items.some(item => item.label.includes("undetermined") && JSON.stringify(item.documentation).includes("3"))) {
    fault("words are not completed");
  }

  let number = 0;
  const broken = [["\nsex = \"", "\nsex = \"x"], ["\nid = ", "\nidd = "], ["[person]", "[person]\nborn_in = \"x\""]];
  // With the rules of a workspace a file needs no line that names its schema.
  if (fs.existsSync(path.join(root, ".taplo.toml"))) broken.push([/#:schema.*\n(.*\n)*?id = /, "idd = "]);
  for (const [from, to] of broken) {
    const copy = path.join(path.dirname(file), `broken-${++number}.toml`);
    const [, said] = await open(copy, text.replace(from, to));
    if (!said.length) fault(`${JSON.stringify(to)} is not marked`);
  }
  console.log(`${files.length} files, ${faults.length} faults`);
  process.exit(faults.length || !files.length ? 1 : 0);
}

main();

import { application, create, type QmlObject, type Signal, scope } from "./qml.js";
import { RunError } from "./run-error.js";

/** What Plasma's "executable" engine tells of a command that has ended. */
export interface Answer {
  /** The exit status, or the signal's number. */
  readonly exitCode: number;
  /** Whether a signal ended it. */
  readonly isCrash: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

interface DataSource extends QmlObject {
  readonly valid: boolean;
  readonly newData: Signal<[source: string, data: Readonly<Record<string, unknown>>]>;
  connectSource(source: string): void;
  disconnectSource(source: string): void;
}

const TEXTS = ["org.kde.plasma.plasma5support 2.0", "org.kde.plasma.core 2.0"].map(
  (module) => `import ${module} as Plasma; Plasma.DataSource { engine: "executable" }`,
);

/** Made with the first command. */
interface Engine {
  readonly source: DataSource;
  readonly waiting: Map<string, (answer: Answer) => void>;
}

let engine: Engine | undefined;

function newSource(parent: object, command: string): DataSource {
  let made: DataSource | undefined;
  try {
    made = create(parent, ...TEXTS) as DataSource;
  } catch (_error) {
    // told below
  }
  if (!made?.valid) throw new RunError("UNAVAILABLE", 'this Plasma has no "executable" data engine', [command]);
  return made;
}

function newEngine(command: string): Engine {
  const own: Engine = { source: newSource(scope(), command), waiting: new Map() };
  own.source.newData.connect((name, data) => {
    const call = own.waiting.get(name);
    if (!call || data["exit code"] === undefined) return;
    forget(own, name);
    call({
      exitCode: Number(data["exit code"]),
      isCrash: Number(data["exit status"]) !== 0,
      stdout: String(data.stdout),
      stderr: String(data.stderr),
    });
  });
  return own;
}

/** Has the host's shell run the text, which has to be unlike all others; returns what kills it. */
export function startCommand(text: string, ended: (answer: Answer) => void): () => void {
  engine ??= newEngine(text);
  const own = engine;
  own.waiting.set(text, ended);
  own.source.connectSource(text);
  return () => forget(own, text);
}

function forget({ source, waiting }: Engine, text: string): void {
  if (waiting.delete(text)) source.disconnectSource(text);
}

/** Has the host's shell run a text that ends other programs. It goes on when the widget is removed in the meantime. */
export function startEnding(text: string, ended: () => void): void {
  const own = newSource(application(), text);
  own.newData.connect((_name, data) => {
    if (data["exit code"] === undefined) return;
    own.destroy();
    ended();
  });
  own.connectSource(text);
}

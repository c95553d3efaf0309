// Preloaded into the built command: kills it, as a machine that loses its power does, before the step of writing whose number
// KILL_AT says. The steps are the calls that change the disk, those on open files among them. Without a number it counts
// them and says how many there were.
import { writeFileSync } from "node:fs";
import fsp from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const at = Number(process.env.KILL_AT ?? Number.NaN);
let steps = 0;

function step() {
  steps += 1;
  if (steps === at) process.kill(process.pid, "SIGKILL");
}

/** Counts a call before it is made. */
const counting = (owner, name) => {
  const real = owner[name];
  owner[name] = function counted(...given) {
    step();
    return real.apply(this, given);
  };
};

for (const name of ["mkdir", "rename", "rm"]) counting(fsp, name);
const open = fsp.open;
let isPatched = false;
fsp.open = async (path, flags, ...rest) => {
  const isWriting = flags !== undefined && flags !== "r";
  if (isWriting) step();
  const file = await open(path, flags, ...rest);
  if (!isPatched) {
    isPatched = true;
    const handle = Object.getPrototypeOf(file);
    for (const name of ["writeFile", "appendFile", "sync"]) {
      const real = handle[name];
      handle[name] = async function counted(...given) {
        step();
        if (steps + 1 === at && name !== "sync") {
          // The next step is the last: it finds the file half written.
          const [content] = given;
          await real.call(this, content.slice(0, content.length / 2));
          return;
        }
        return real.apply(this, given);
      };
    }
  }
  return file;
};
syncBuiltinESMExports();

process.on("exit", () => {
  if (process.env.KILL_COUNT !== undefined) writeFileSync(process.env.KILL_COUNT, String(steps));
});

import { causeOf } from '../node/diskStore';
import { COMMANDS } from './commands';
import { createNodeWorld } from './nodeWorld';
import { run } from './run';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the output may have seen enough (`| head`); that is no fault.
    if (error.code === 'EPIPE') process.exit();
    if (stream === process.stdout) process.stderr.write(`plenary: standard output cannot be written: ${causeOf(error)}\n`);
    process.exit(2);
  });
}

// The exit code is set and not forced, so that what is still being written to a pipe arrives.
void run(process.argv.slice(2), createNodeWorld(process), COMMANDS).then((code) => {
  process.exitCode = code;
});

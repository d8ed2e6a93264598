// Running other programs. Node built-ins only.
import { spawn } from 'node:child_process';
import { root } from '../files.mjs';

/**
 * Runs a program to its end, in the project's root unless `cwd` says otherwise, and resolves to its exit code.
 * A program that cannot be started, or that a signal ended, counts as failed with 1.
 * `quiet` collects what it prints and shows it only when it fails.
 */
export function run(command, args, { cwd = root, env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => {
      console.error(`${command} cannot be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}

/** Seconds since a `performance.now()`, for people. */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

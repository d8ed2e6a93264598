import { measureAll } from './all';
import { list } from './list';
import { misses } from './misses';

async function main([task, ...rest]: readonly string[]): Promise<void> {
  if (task === undefined) return measureAll();
  if (task === 'list') return list(rest);
  if (task === 'misses' || task === 'mutants') return misses(rest, task === 'misses');
  console.error('npm run quality [-- list [CODE] [--new] | misses [KIND] [--with|--without] [50] | mutants [KIND] …]');
  process.exitCode = 1;
}

void main(process.argv.slice(2));

import { list } from './list';

async function main([task, ...rest]: readonly string[]): Promise<void> {
  if (task === 'list') return list(rest[0]);
  console.error('npm run quality -- list [CODE]');
  process.exitCode = 1;
}

void main(process.argv.slice(2));

/**
 * `yaosu`: the command line. Only the command that was asked for is loaded, so the first answer comes within 0.3 s.
 * A command is one file under commands/ that exports `register(program)`; its heavy imports happen inside its action.
 */
import { readFileSync } from 'node:fs'

type Register = (program: import('commander').Command) => void

const COMMANDS: Record<string, () => Promise<{ register: Register }>> = {
  extract: () => import('./commands/extract.ts'),
  explain: () => import('./commands/explain.ts'),
  eval: () => import('./commands/eval.ts'),
  convert: () => import('./commands/convert.ts'),
  view: () => import('./commands/view.ts'),
}

void main().then(leave)

async function main(): Promise<void> {
  const { Command, CommanderError } = await import('commander')
  const { USAGE_ERROR, endWithOutput, report } = await import('./exit.ts')
  endWithOutput()

  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  const program = new Command('yaosu')
    .description('要素: exact, offline extraction of amounts, dates, counts, projects and officials from Chinese news and policy articles')
    .version(version)
    .showHelpAfterError('(yaosu --help, or yaosu COMMAND --help, lists what is known)')
    .addHelpText('afterAll', '\nExit codes: 0 all good · 1 some articles rejected · 2 usage · 3 too many rejected\n')

  const asked = process.argv[2]
  const names = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS)
  for (const name of names) (await COMMANDS[name]!()).register(program)
  const settle = (command: typeof program): void => {
    command.exitOverride()
    command.commands.forEach(settle)
  }
  settle(program)

  try {
    if (asked === undefined) program.help()
    await program.parseAsync()
  } catch (error) {
    // commander has already printed its own message
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : asked === undefined ? 0 : USAGE_ERROR
    else process.exitCode = report(error)
  }
}

/** Node takes 20 ms to tidy up after itself, which no one waits for with everything written; otherwise it ends when that is done. */
function leave(): void {
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit()
}

import { Command, CommanderError } from 'commander'
import { cliContext } from './cli/context.ts'
import { exitCodes } from './cli/exit-codes.ts'
import { commands } from './cli/index.ts'
import { languageOf } from './cli/words.ts'
import { wordsOf } from './platform/i18n.ts'
import { faultOf, faultText } from './platform/log/index.ts'

// Whoever reads us may have read enough (`semesta … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))

// What escapes everything else is told like any other error: without the values in its words.
process.on('uncaughtException', (error) => {
  process.stderr.write(`! ${faultText(faultOf(error))}\n`)
  process.exit(exitCodes.broken)
})

const language = languageOf(process.argv)
const t = wordsOf(language)
const program = new Command('semesta')
  .description(t('cli.description'))
  .option('--json', t('cli.json'))
  .option('--lang <id|en>', t('cli.lang'), 'id')
  .option('--quiet', t('cli.quiet'))
  .helpOption('-h, --help', t('cli.help'))
  .helpCommand(false)
  .configureHelp({ showGlobalOptions: true })
  .addHelpText('after', `\n${t('cli.exitCodes')}`)
  .exitOverride()

const context = cliContext(language, t)
for (const { register } of commands) register(program, context)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  } else {
    process.stderr.write(`${faultText(faultOf(error))}\n`)
    process.exitCode = exitCodes.broken
  }
}

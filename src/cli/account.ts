import type { Command } from 'commander'
import { registerInvite, registerReset } from './account/enter.ts'
import { type GrantOptions, granting, meant } from './account/grant-meant.ts'
import type { CliContext } from './context.ts'

interface Options extends GrantOptions {
  name?: string
}

/** `semesta account add|grant|invite|reset-second-factor|sign-out`. */
export function register(program: Command, context: CliContext): void {
  const account = program.command('account').description(context.t('cli.account.description'))
  add(account, context)
  registerInvite(account, context)
  registerReset(account, context)
}

function add(account: Command, { t, onPlatform }: CliContext): void {
  const add = account
    .command('add')
    .argument('<username>', t('cli.account.username'))
    .description(t('cli.account.add'))
    .option('--name <name>', t('cli.account.name'))
  granting(add, t).action(
    onPlatform<Options>('account', async ({ platform, answer }, options, args) => {
      const { addAccount } = await import('../access/questions.ts')
      const [username = ''] = args
      const given = await meant(platform, options)
      if (!given.ok) return given
      const added = await addAccount(platform.db, given.acting, {
        username,
        displayName: options.name ?? username,
        grant: given.grant,
        chosen: process.env.SEMESTA_ACCOUNT_PASSWORD,
      })
      if (!added.ok) return added
      const { password } = added
      answer({ username: added.username, password, role: options.role }, t('serve.password', added))
      return undefined
    }),
  )
  const grant = account
    .command('grant')
    .argument('<username>', t('cli.account.known'))
    .description(t('cli.account.grant'))
  granting(grant, t).action(
    onPlatform<Options>('account', async ({ platform, answer }, options, args) => {
      const { grantByName } = await import('../access/questions.ts')
      const [username = ''] = args
      const given = await meant(platform, options)
      if (!given.ok) return given
      const granted = await grantByName(platform.db, given.acting, username, given.grant)
      if (!granted.ok) return granted
      const { regencyCode: regency } = given.acting
      answer(
        { username, role: options.role, regency, grant: granted.id },
        t('cli.account.granted', { username, role: t(`account.role.${options.role}`), regency }),
      )
      return undefined
    }),
  )
}

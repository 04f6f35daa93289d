import type { Command } from 'commander'
import type { resetFactor, signOutEverywhere } from '../../access/questions.ts'
import { refusal } from '../../platform/problem.ts'
import type { CliContext } from '../context.ts'
import { type GrantOptions, granting, meant } from './grant-meant.ts'

interface InviteOptions extends GrantOptions {
  name?: string
  url?: string
}

/** `semesta account invite`: a link for somebody who then makes the account. */
export function registerInvite(account: Command, { t, onPlatform }: CliContext): void {
  const command = account
    .command('invite')
    .argument('<username>', t('cli.account.username'))
    .description(t('cli.account.invite'))
    .option('--name <name>', t('cli.account.name'))
    .option('--url <address>', t('cli.account.url'))
  granting(command, t).action(
    onPlatform<InviteOptions>('account', async ({ platform, answer }, options, [username = '']) => {
      const { invitationPath, invite } = await import('../../access/questions.ts')
      const { db, config } = platform
      const given = await meant(platform, options)
      if (!given.ok) return given
      const { acting, grant } = given
      const sent = await invite(db, acting, { username, displayName: options.name ?? username, grant })
      if (!sent.ok) return sent
      const address = (options.url ?? `http://127.0.0.1:${config.port}`).replace(/\/+$/, '')
      const link = `${address}${invitationPath}#${sent.token}`
      const expiresAt = sent.expiresAt.toISOString()
      answer(
        { id: sent.id, username: sent.username, role: options.role, link, expiresAt },
        t('cli.account.invited', { username: sent.username, link, until: expiresAt.slice(0, 10) }),
      )
      return undefined
    }),
  )
}

type Act = typeof resetFactor | typeof signOutEverywhere

/** `semesta account reset-second-factor`, for whoever lost both phone and recovery codes, and `… sign-out`. */
export function registerReset(account: Command, { t, onPlatform }: CliContext): void {
  const toOne = (name: string, words: string, said: string, act: () => Promise<Act>) =>
    account
      .command(name)
      .argument('<username>', t('cli.account.known'))
      .description(words)
      .requiredOption('--reason <text>', t('cli.account.reason'))
      .option('--regency <code>', t('cli.regency'))
      .action(
        onPlatform<{ reason: string; regency?: string }>(
          'account',
          async ({ platform, answer }, { regency, reason }, [username = '']) => {
            const { findUser } = await import('../../access/questions.ts')
            const { db, config } = platform
            const user = await findUser(db, username.trim().toLowerCase())
            if (!user) return refusal('not-found')
            const acting = { regencyCode: regency ?? config.regency, actor: '-', at: new Date() }
            const done = await (await act())(db, acting, user.id, reason)
            if (!done.ok) return done
            const count = 'sessions' in done ? done.sessions : undefined
            answer(
              {
                username: done.username,
                ...(count === undefined ? { secondFactor: false } : { sessions: count }),
              },
              t(said, { username: done.username, count }),
            )
            return undefined
          },
        ),
      )
  const rooms = () => import('../../access/questions.ts')
  toOne(
    'reset-second-factor',
    t('cli.account.reset'),
    'cli.account.wasReset',
    async () => (await rooms()).resetFactor,
  )
  toOne(
    'sign-out',
    t('cli.account.signOut'),
    'cli.account.wasSignedOut',
    async () => (await rooms()).signOutEverywhere,
  )
}

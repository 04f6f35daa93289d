import type { Command } from 'commander'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  licence?: 'CC-BY-4.0' | 'CC0-1.0'
}

/** Figures everybody may read: what would be published, publishing it, and what is published. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const open = program.command('public').description(t('cli.public.about'))
  const command = (name: string, about: string) =>
    open.command(name).description(about).option('--regency <code>', t('cli.regency'))

  for (const name of ['preview', 'publish'] as const)
    command(name, t(`cli.public.${name}`))
      .option('--licence <licence>', t('cli.public.licence'), 'CC-BY-4.0')
      .action(
        onPlatform<Options>('public', async ({ platform, answer }, options) => {
          const { licence: asked } = await import('../public/api.ts')
          const { makePreview, publish } = await import('../public/questions.ts')
          const licence = asked.safeParse(options.licence)
          if (!licence.success) return { ok: false, problem: 'invalid-request' }
          const ground = {
            regencyCode: options.regency ?? platform.config.regency,
            actor: 'cli',
            at: new Date(),
            licence: licence.data,
          }
          const made = await makePreview(platform.db, ground)
          if (!made.ok) return made
          const { file, hidden, cells, fingerprint } = made.preview
          if (name === 'publish') {
            const done = await publish(platform.db, ground, { licence: licence.data, fingerprint })
            if (!done.ok) return done
          }
          const said = { month: file.month, cells, hidden: hidden.length }
          answer(
            { file, hidden: hidden.length, cells, fingerprint },
            t(name === 'publish' ? 'cli.public.published' : 'cli.public.would', said),
          )
          return undefined
        }),
      )

  command('show', t('cli.public.show')).action(
    onPlatform<Options>('public', async ({ platform, answer }, { regency }) => {
      const { getPublic } = await import('../public/questions.ts')
      const view = await getPublic(platform.db, regency ?? platform.config.regency)
      const lines = (view?.months ?? []).map(
        ({ month, protected: is, unprotected, all }) =>
          `${month}  ${is ?? '–'}  ${unprotected ?? '–'}  ${all ?? '–'}`,
      )
      answer(view ?? null, view ? lines.join('\n') : t('cli.public.none'))
      return undefined
    }),
  )
}

import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  out?: string
}
const isId = (id: string | undefined): id is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id ?? '')

/** Coordination meetings: their frozen figures, decisions and minutes. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const meetings = program.command('meetings').description(t('cli.meetings.about'))
  meetings
    .command('list')
    .description(t('cli.meetings.list'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('meetings', async ({ platform: { db, config }, answer }, { regency }) => {
        const { actingForAll, listMeetings } = await import('../meetings/questions.ts')
        const acting = actingForAll(regency ?? config.regency, 'cli', new Date())
        const found = await listMeetings(db, acting)
        const lines = found.map(
          ({ id, heldOn, state, subject, open, overdue }) =>
            `${heldOn}  ${id}  ${t(`meetings.state.${state}`)}  ${subject}  ${t('cli.meetings.decisions', { open, overdue })}`,
        )
        answer(found, lines.join('\n') || t('cli.meetings.noMeeting'))
        return undefined
      }),
    )

  meetings
    .command('show <id>')
    .description(t('cli.meetings.show'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>(
        'meetings',
        async ({ platform: { db, config }, answer, language }, { regency }, [id]) => {
          const { actingForAll, figuresOf, getMeetingNow, meetingText } = await import(
            '../meetings/questions.ts'
          )
          const acting = actingForAll(regency ?? config.regency, 'cli', new Date())
          const meeting = isId(id) ? await getMeetingNow(db, acting, id) : undefined
          if (!meeting) return refusal('meeting-gone')
          const figures = await figuresOf(db, acting, meeting.id)
          answer({ ...meeting, ...figures }, meetingText(meeting, figures, language))
          return undefined
        },
      ),
    )

  meetings
    .command('overdue')
    .description(t('cli.meetings.overdue'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('meetings', async ({ platform: { db, config }, answer, language }, { regency }) => {
        const { actingForAll, getDecisions, overdueText } = await import('../meetings/questions.ts')
        const acting = actingForAll(regency ?? config.regency, 'cli', new Date())
        const found = await getDecisions(db, acting, 'overdue')
        answer(found, overdueText(found, language))
        return undefined
      }),
    )

  meetings
    .command('minutes <id>')
    .description(t('cli.meetings.minutes'))
    .requiredOption('--out <file>', t('cli.meetings.out'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>(
        'meetings',
        async ({ platform: { db, config }, answer }, { regency, out }, [id]) => {
          const format = /\.(pdf|docx)$/i.exec(out ?? '')?.[1]?.toLowerCase() as 'pdf' | 'docx' | undefined
          if (!out || !format) return refusal('meeting-file')
          const { actingForAll, writeMinutes } = await import('../meetings/questions.ts')
          const acting = actingForAll(regency ?? config.regency, 'cli', new Date())
          const set = process.env.SEMESTA_URL
          const origin = set && URL.canParse(set) ? new URL(set).origin : null
          const written = isId(id)
            ? await writeMinutes(db, acting, id, { format, language: 'id', origin })
            : undefined
          if (!written) return refusal('meeting-gone')
          writeFileSync(out, written.file)
          answer(
            { file: out, locked: written.locked, bytes: written.file.length },
            t('cli.meetings.written', { file: out }),
          )
          return undefined
        },
      ),
    )
}

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewView } from '../../../../src/outreach/campaigns/api.ts'
import { visitedPaths } from '../../../../src/outreach/campaigns/words.ts'
import { dayOf } from '../../../../src/platform/day.ts'
import { api } from '../../../ui/api.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { areasQuery } from '../../coverage/queries.ts'
import { filled, rupiahIn } from '../../financing/filled.ts'
import css from '../outreach.module.css'

/** Opens a campaign; how many people it would hold is told before it is made. */
export function MakeCampaign() {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const navigate = useNavigate()
  // One id from the first try on: sent twice, it is one campaign.
  const id = useRef(crypto.randomUUID())
  const [paths, setPaths] = useState<string[]>(['self'])
  const [place, setPlace] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const districts = useQuery(areasQuery).data?.districts ?? []
  const villages = place.length === 8 ? (districts.find(({ code }) => code === place)?.villages ?? []) : []
  const meant = {
    paths,
    villages: place.length > 8 ? [place] : villages.map(({ code }) => code),
  }
  const preview = useQuery({
    queryKey: ['outreach', 'preview', meant],
    queryFn: ({ signal }) => api.post<PreviewView>('/outreach/campaigns/preview', meant, signal),
    enabled: paths.length > 0,
    placeholderData: keepPreviousData,
  })
  const make = useMutation({
    mutationFn: (body: object) => api.post<{ id: string }>('/outreach/campaigns', body),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['outreach'] })
      await navigate({ to: '/jangkauan/kampanye/$id', params: { id: made.id } })
    },
  })
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { title = '', fromDay = '', untilDay = '', target, cost } = filled(event.currentTarget)
    const found: FieldError[] = []
    if (title.length < 3) found.push({ field: 'title', message: t('campaigns.need.title') })
    if (!fromDay) found.push({ field: 'fromDay', message: t('campaigns.need.from') })
    if (!untilDay || untilDay < fromDay) found.push({ field: 'untilDay', message: t('campaigns.need.until') })
    if (target && !/^\d{1,7}$/.test(target))
      found.push({ field: 'target', message: t('campaigns.need.target') })
    if (cost && rupiahIn(cost) === undefined) found.push({ field: 'cost', message: t('campaigns.need.cost') })
    if (paths.length === 0) found.push({ field: 'paths', message: t('campaigns.need.paths') })
    setErrors(found)
    if (found.length > 0) return
    make.mutate({
      id: id.current,
      title,
      fromDay,
      untilDay,
      ...meant,
      ...(target && { target: Number(target) }),
      ...(cost && { cost: rupiahIn(cost) }),
    })
  }
  const { data } = preview
  return (
    <details className="section">
      <summary>{t('campaigns.make')}</summary>
      <form onSubmit={submit} noValidate className={css.form} autoComplete="off">
        <div className={css.wide}>
          <ErrorSummary errors={errors} />
          {make.error && <ProblemNote error={make.error} />}
        </div>
        <TextInput
          id="title"
          name="title"
          label={t('campaigns.field.title')}
          maxLength={200}
          error={errorOf('title')}
        />
        <TextInput
          id="fromDay"
          name="fromDay"
          type="date"
          label={t('campaigns.field.from')}
          defaultValue={dayOf(new Date())}
          error={errorOf('fromDay')}
        />
        <TextInput
          id="untilDay"
          name="untilDay"
          type="date"
          label={t('campaigns.field.until')}
          error={errorOf('untilDay')}
        />
        <NativeSelect
          label={t('campaigns.field.place')}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          data={[
            { value: '', label: t('campaigns.everywhere') },
            ...districts.map((district) => ({
              group: district.name,
              items: [
                { value: district.code, label: t('campaigns.wholeDistrict', { district: district.name }) },
                ...district.villages.map(({ code, name }) => ({ value: code, label: name })),
              ],
            })),
          ]}
        />
        <TextInput
          id="target"
          name="target"
          inputMode="numeric"
          label={t('campaigns.field.target')}
          error={errorOf('target')}
        />
        <TextInput
          id="cost"
          name="cost"
          inputMode="numeric"
          label={t('campaigns.field.cost')}
          error={errorOf('cost')}
        />
        <fieldset id="paths" className={`${css.choices} ${css.wide}`}>
          <legend>{t('campaigns.field.paths')}</legend>
          {visitedPaths.map((path) => (
            <Tick
              key={path}
              checked={paths.includes(path)}
              change={(on) => setPaths(on ? [...paths, path] : paths.filter((one) => one !== path))}
            >
              {t(`paths.path.${path}`)}
            </Tick>
          ))}
        </fieldset>
        <div className={css.wide} aria-live="polite">
          {data && paths.length > 0 && (
            <p>
              <strong>
                {t('campaigns.would', {
                  people: format.number(data.people),
                  villages: format.number(data.villages),
                })}
              </strong>
              {data.taken > 0 && ` ${t('campaigns.taken', { people: format.number(data.taken) })}`}
            </p>
          )}
          <Button type="submit" loading={make.isPending}>
            {t('campaigns.make')}
          </Button>
        </div>
      </form>
    </details>
  )
}

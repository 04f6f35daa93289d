import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { SignIn } from './locked.tsx'
import css from './phone.module.css'
import { type Phone, reach } from './phone.ts'
import type { Version } from './worker.ts'

/** A clock that is out by less is out by the line alone. */
const minute = 60_000
const most = 5

/** Whether the server is reached, and what to do when it is not. */
export function Line({ phone, version }: { phone: Phone; version: Version }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { stage, stop, busy, list, holder, sealed } = phone
  if (stage !== 'open' && stage !== 'locked') return null
  const out = Math.round((holder?.ahead ?? 0) / minute)
  const state = busy ? 'busy' : stop === 'busy' ? 'office' : stop
  return (
    <div className={css.line} data-stop={stop}>
      <p role="status">
        {state
          ? t(`phone.line.${state}`)
          : list && t('phone.line.up', { at: format.moment(new Date(list.at).toISOString()) })}
        {version.ready && !version.update && ` ${t('phone.ready')}`}
      </p>
      {Math.abs(out) >= most && <p>{t(out > 0 ? 'phone.fast' : 'phone.slow', { minutes: Math.abs(out) })}</p>}
      {stage === 'open' && sealed > 0 && <p>{t('phone.sealed', { count: sealed })}</p>}
      {version.update && (
        <>
          <p>{t('phone.newer')}</p>
          <Button size="sm" onClick={version.update}>
            {t('phone.update')}
          </Button>
        </>
      )}
      {!busy && stop === 'signed-out' && stage === 'open' && <SignIn />}
      {!busy && stop && stop !== 'signed-out' && (
        <Button size="sm" variant="default" onClick={() => void reach()}>
          {t('phone.retry')}
        </Button>
      )}
    </div>
  )
}

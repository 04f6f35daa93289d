import { Button } from '@mantine/core'
import { type HotkeyItem, useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewItem } from '../../../../src/registry/api.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ButtonLink } from '../../../ui/links.tsx'
import type { ReviewState } from '../queries.ts'
import keys from './keys-help.module.css'
import { KeysHelp } from './keys-help.tsx'
import { Reason } from './opinions.tsx'
import { Pair } from './pair.tsx'
import css from './review.module.css'
import { useQueue, type Verdict } from './use-queue.ts'

interface QueueProps {
  rows: ReviewItem[]
  open: number
  decided: number
  state: ReviewState
  /** Two people are wanted, so a reason may be given. */
  two: boolean
  more: () => void
  toQueue: (at: number) => void
}

/** A key acts also while the focus is on the choice of a queue, but never while a word is typed: then it is a letter. */
const key = (sign: string, act: () => void): HotkeyItem => [
  sign,
  (event: KeyboardEvent) => {
    const { activeElement } = document
    if (activeElement instanceof HTMLTextAreaElement) return
    if (activeElement instanceof HTMLInputElement && activeElement.type !== 'radio') return
    event.preventDefault()
    act()
  },
  { preventDefault: false },
]

export function Queue({ rows, open, decided, state, two, more, toQueue }: QueueProps) {
  const { t } = useTranslation()
  const queue = useQueue(rows)
  const heading = useRef<HTMLHeadingElement>(null)
  const reason = useRef<HTMLTextAreaElement>(null)
  const [help, setHelp] = useState(false)
  const [missing, setMissing] = useState(false)

  /** An arbiter has to say why: without a reason the key leads to where it is written. */
  function decide(verdict: Verdict) {
    const needed = queue.item?.may.arbitrate === true && queue.reason.trim().length < 3
    setMissing(needed)
    if (needed) reason.current?.focus()
    else queue.decide(verdict)
  }
  useHotkeys(
    [
      key('s', () => decide('same')),
      key('b', () => decide('different')),
      key('u', queue.undo),
      key('a', () => reason.current?.focus()),
      // With and without shift: keyboards differ in how they come to it.
      ...['?', 'shift+?'].map((sign) => key(sign, () => setHelp(true))),
      ...[1, 2, 3].map((at) => key(`${at}`, () => toQueue(at - 1))),
    ],
    [],
  )
  useHotkeys([
    ['ArrowLeft', () => queue.go(-1)],
    ['ArrowRight', () => queue.go(1)],
  ])
  const moved = useRef(queue.at)
  useEffect(() => {
    if (moved.current !== queue.at) heading.current?.focus({ preventScroll: false })
    moved.current = queue.at
  }, [queue.at])

  if (rows.length === 0)
    return (
      <Empty title={t(`review.none.${state}`)} next={t(`review.noneNext.${state}`)}>
        <ButtonLink to="/">{t('review.toFigures')}</ButtonLink>
      </Empty>
    )

  const left = Math.max(0, open - queue.done)
  return (
    <div className={css.queue}>
      <div className={css.progress}>
        <p role="status">
          {state === 'open'
            ? t('review.progress', { left, done: decided + queue.done })
            : state === 'decided'
              ? t('review.progressDecided', { count: decided })
              : t('review.progressOf', { count: rows.length })}
          {queue.last && ` ${t(`review.last.${queue.last}`)}`}
          {(queue.lastStage === 'waiting' || queue.lastStage === 'disputed') &&
            ` ${t(`review.last.${queue.lastStage}`)}`}
        </p>
        <p className={css.keys} aria-hidden="true">
          <kbd>S</kbd> {t('review.same')} <kbd>B</kbd> {t('review.different')} <kbd>U</kbd> {t('review.undo')}{' '}
          <kbd>←</kbd> <kbd>→</kbd> {t('review.move')}
        </p>
        <Button
          variant="subtle"
          size="compact-sm"
          className={keys.keysOpen}
          aria-keyshortcuts="?"
          onClick={() => setHelp(true)}
        >
          {t('review.keysOpen')} <kbd>?</kbd>
        </Button>
        <KeysHelp opened={help} onClose={() => setHelp(false)} />
      </div>
      {queue.item ? (
        <Pair ref={heading} item={queue.item} verdict={queue.verdict} at={queue.at} of={rows.length} />
      ) : (
        <div className={css.end}>
          <h2 ref={state === 'open' && left > 0 ? undefined : heading} tabIndex={-1}>
            {t('review.batchDone', { count: queue.done })}
          </h2>
          {state === 'open' && left > 0 && (
            <Button autoFocus onClick={() => void queue.settled().then(more)}>
              {t('review.more', { count: left })}
            </Button>
          )}
        </div>
      )}
      {two && queue.item?.may.decide && (
        <Reason
          ref={reason}
          item={queue.item}
          value={queue.reason}
          missing={missing && queue.reason.trim().length < 3}
          onChange={queue.write}
        />
      )}
      <fieldset className={css.acts}>
        <legend className="heard">{t('review.acts')}</legend>
        <Button
          variant="default"
          aria-keyshortcuts="ArrowLeft"
          aria-label={t('review.previous')}
          disabled={queue.at === 0}
          onClick={() => queue.go(-1)}
          px="xs"
        >
          <Icon name="chevron-left" size={20} />
        </Button>
        <Button
          className={css.act}
          aria-keyshortcuts="s"
          disabled={!queue.item?.may.decide}
          leftSection={<Icon name="equal" size={18} />}
          variant={queue.verdict === 'same' ? 'filled' : 'outline'}
          aria-pressed={queue.verdict === 'same'}
          onClick={() => decide('same')}
        >
          {t('review.same')}
        </Button>
        <Button
          className={css.act}
          aria-keyshortcuts="b"
          disabled={!queue.item?.may.decide}
          leftSection={<Icon name="equal-not" size={18} />}
          variant={queue.verdict === 'different' ? 'filled' : 'outline'}
          aria-pressed={queue.verdict === 'different'}
          onClick={() => decide('different')}
        >
          {t('review.different')}
        </Button>
        <Button
          variant="default"
          aria-keyshortcuts="u"
          aria-label={t('review.undo')}
          disabled={!queue.canUndo}
          onClick={queue.undo}
          px="xs"
        >
          <Icon name="arrow-back-up" size={20} />
        </Button>
        <Button
          variant="default"
          aria-keyshortcuts="ArrowRight"
          aria-label={t('review.next')}
          disabled={!queue.item}
          onClick={() => queue.go(1)}
          px="xs"
        >
          <Icon name="chevron-right" size={20} />
        </Button>
      </fieldset>
    </div>
  )
}

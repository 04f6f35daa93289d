import { useClickOutside } from '@mantine/hooks'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueId } from '../../../src/coverage/api.ts'
import { Icon } from '../../ui/icon.tsx'
import css from './figure.module.css'
import { useFigure } from './queries.ts'

/** What a figure means and where it comes from, beside the figure itself. */
export function Definition({ id }: { id: CatalogueId }) {
  const figure = useFigure(id)
  return figure ? <Meaning figure={figure} /> : null
}

interface MeaningProps {
  figure: { name: string; definition: string; source: string }
}

/** The same of a figure of another catalogue. */
export function Meaning({ figure }: MeaningProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const words = useId()
  const button = useRef<HTMLButtonElement>(null)
  const frame = useClickOutside<HTMLSpanElement>(() => setOpen(false))
  const box = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!open || !box.current) return
    // no further right than the window
    const beyond = box.current.getBoundingClientRect().right - (document.documentElement.clientWidth - 16)
    if (beyond > 0) box.current.style.marginLeft = `${-beyond}px`
  }, [open])

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever the focus is within
    <span ref={frame} className={css.definition} onKeyDown={press}>
      <button
        ref={button}
        type="button"
        className={css.info}
        aria-label={t('figure.whatIs', { name: figure.name })}
        aria-expanded={open}
        aria-controls={words}
        onClick={() => setOpen(!open)}
      >
        <Icon name="info-circle" size={17} />
      </button>
      <span id={words} role="note" ref={box} className={css.words} hidden={!open}>
        <strong>{figure.name}</strong>
        <span>{figure.definition}</span>
        <span className="quiet small">
          {t('figure.source')}: {figure.source}
        </span>
      </span>
    </span>
  )
}

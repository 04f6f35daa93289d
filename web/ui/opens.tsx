import { Button } from '@mantine/core'
import css from './opens.module.css'

interface OpensProps {
  /** As it is shown. */
  number: string
  /** What it counts, for those who do not see the table around it. */
  of: string
  /** Without it the number is only told. */
  onOpen: (() => void) | undefined
}

/** A number that opens the rows behind it further down the page. */
export const Opens = ({ number, of, onOpen }: OpensProps) =>
  onOpen && number !== '0' ? (
    <Button variant="transparent" size="compact-sm" px={0} aria-label={`${number}, ${of}`} onClick={onOpen}>
      <span className={css.opens}>{number}</span>
    </Button>
  ) : (
    number
  )

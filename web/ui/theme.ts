import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a petrol that keeps 4.5:1 on white from shade 7 down. */
const petrol: MantineColorsTuple = [
  '#eff5f6',
  '#dbe8ea',
  '#b5d0d5',
  '#8bb7bf',
  '#629eaa',
  '#448a98',
  '#2a7787',
  '#0f6373',
  '#0b4f5d',
  '#083c47',
]

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol },
  white: '#ffffff',
  black: '#1a2226',
  fontFamily: "'Public Sans Variable', system-ui, 'Segoe UI', Roboto, sans-serif",
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  headings: { fontWeight: '650' },
})

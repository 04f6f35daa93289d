/** Field and code of what is wrong with it; words are messages `registration.fault.<field>.<code>`. */
export type Faults = Record<string, string | undefined>

/** What was written into the form; nothing of what was left empty. */
export function saidIn(form: HTMLFormElement) {
  const data = new FormData(form)
  const confirmed = data.getAll('confirmed').map(String)
  data.delete('confirmed')
  const said: Record<string, string | undefined> = Object.fromEntries(
    [...data].map(([name, value]) => [name, String(value).trim() || undefined]),
  )
  return { said, confirmed }
}

/** What can be seen without asking the server. */
export function faultsIn(form: HTMLFormElement, said: Record<string, string | undefined>): Faults {
  const faults: Faults = {}
  if (!said.name) faults.name = 'missing'
  for (const field of ['birthDate', 'since']) {
    const input = form.elements.namedItem(field)
    if (input instanceof HTMLInputElement && input.validity.badInput) faults[field] = 'unreadable'
  }
  if (!said.nik && !said.birthDate && !faults.birthDate) faults.birthDate = 'needed-without-nik'
  if (!said.villageCode) faults.villageCode = 'unknown'
  return faults
}

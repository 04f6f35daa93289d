/** Field and code of what is wrong with it; words are messages `registration.fault.<field>.<code>`. */
export type Faults = Record<string, string | undefined>

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

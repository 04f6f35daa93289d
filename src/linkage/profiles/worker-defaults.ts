/**
 * What we believe before seeing the lists: m (in pairs that are one person) and u (in pairs that are not),
 * in the order of `levels`. Learning starts here, and small lists stay near it.
 * From measurements on synthetic regencies; only the order of size matters.
 */
export const workerDefaults = {
  name: {
    m: [0.55, 0.1, 0.1, 0.04, 0.1, 0.06, 0.03, 0.02],
    u: [1e-5, 5e-6, 1e-5, 3e-6, 5e-5, 3e-4, 0.02, 0.98],
  },
  sex: { m: [0.985, 0.015], u: [0.5, 0.5] },
  village: { m: [0.85, 0.1, 0.05], u: [0.01, 0.08, 0.91] },
  mother: { m: [0.75, 0.17, 0.08], u: [3e-5, 2e-4, 1] },
  /** NIK levels, both known. */
  nik: { m: [0.8, 0.08, 0.06, 0.015, 0.01, 0.035], u: [1e-6, 1e-6, 1e-6, 4e-6, 3e-6, 1] },
  /** Date levels, both known. */
  date: {
    m: [0.85, 0.02, 0.015, 0.04, 0.01, 0.02, 0.01, 0.015, 0.02],
    u: [6e-5, 3e-5, 3e-5, 1e-3, 2.7e-3, 5e-4, 2e-3, 2e-5, 0.99],
  },
} as const

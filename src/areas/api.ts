import { z } from 'zod'

/** GET /api/areas: the regency's districts and villages, by Kemendagri code. */
export const areasView = z.object({
  regency: z.object({ code: z.string(), name: z.string(), province: z.string() }),
  districts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      villages: z.array(
        z.object({ code: z.string(), name: z.string(), kind: z.enum(['desa', 'kelurahan']) }),
      ),
    }),
  ),
})
export type AreasView = z.infer<typeof areasView>

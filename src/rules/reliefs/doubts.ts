import { reading } from '../core/reading.ts'

/** PP 50/2025 leaves out what APBN and APBD pay; whether village money is one of them. */
export const villageMoney = reading({
  id: 'keringanan.pp-50-2025.uang-desa',
  title: { id: 'Iuran yang dibayar dari uang desa', en: 'Contributions paid from village money' },
  options: {
    public: { id: 'Disamakan dengan APBN/APBD: tanpa keringanan', en: 'As APBN/APBD: no relief' },
    private: { id: 'Bukan APBN/APBD: mendapat keringanan', en: 'Not APBN/APBD: with relief' },
  },
  default: 'public',
  why: {
    id: 'Peraturan hanya menyebut APBN dan APBD. Dana desa berasal dari APBN dan ADD dari APBD; membayar penuh tidak membuat perlindungan berkurang. Tanyakan kepada kantor cabang.',
    en: 'The rule names APBN and APBD only. Dana desa comes from APBN and ADD from APBD; to pay in full takes no protection away. Ask the branch.',
  },
  cite: { instrument: 'PP 50/2025', pinpoint: 'Pasal 2–4' },
  confidence: 'unverified',
})

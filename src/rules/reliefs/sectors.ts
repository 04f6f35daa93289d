/** Lines of business the reliefs know. */
export const sectors = {
  transport: { id: 'Transportasi', en: 'Transport' },
  'food-tobacco': { id: 'Industri makanan, minuman, dan tembakau', en: 'Food, drink and tobacco industry' },
  textile: { id: 'Industri tekstil dan pakaian jadi', en: 'Textile and clothing industry' },
  leather: { id: 'Industri kulit dan barang kulit', en: 'Leather industry' },
  footwear: { id: 'Industri alas kaki', en: 'Footwear industry' },
  toys: { id: 'Industri mainan anak', en: 'Toy industry' },
  furniture: { id: 'Industri furnitur', en: 'Furniture industry' },
  other: { id: 'Lainnya (pertanian, perdagangan, jasa, …)', en: 'Other (farming, trade, services, …)' },
}
export type Sector = keyof typeof sectors

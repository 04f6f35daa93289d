import type { Kind } from '../comparison.ts'

/** What a column is about, whatever it is called. `person` columns name the answer and are never compared. */
export interface Concept {
  id: string
  kind: Kind | 'row-id' | 'person' | 'birth-part' | 'skip'
  headers: RegExp
}

const concept = (id: string, kind: Concept['kind'], words: string): Concept => ({
  id,
  kind,
  headers: new RegExp(`^(?:${words.trim().replace(/\s+/g, '|')})$`),
})

/**
 * Words of Indonesian and English lists, the first that fits counts. Headers come in small letters, words joined
 * by `_`, so `Tgl. Lahir` is `tgl_lahir` and `dateOfBirth` is `date_of_birth`.
 */
export const concepts: readonly Concept[] = [
  concept(
    'person',
    'person',
    '(true_|real_|gold_|ground_)?(cluster|entity|ent|truth|person|match|identity|label|group)(_?(id|no|key|number|label|index))? ground_truth orang id_orang .*_(cluster|entity)_id',
  ),
  concept(
    'row-id',
    'row-id',
    '(id|rec|record|row|unique|uid|uuid|source|src|idx|index|key|pk|rid|no|nomor|nomer|urut)(_?(id|no|num|number|urut|key|index|nr))? id_(rec|record|row) no_baris recid rownum unnamed_.*',
  ),
  concept('household-id', 'national-id', '(no_|nomor_)?(kk|kartu_keluarga)(_no)? household(_id)? family_id'),
  concept(
    'national-id',
    'national-id',
    '(no_|nomor_|id_)?(nik|ktp|nik_ktp|ktp_nik|e_ktp|nomor_induk_kependudukan|induk_kependudukan)(_no|_id)? soc_sec(_?id|_no|_number)? ssn(_?id)? social_security(_.*)? nhs(_?(number|no|id))? national_(id|number)(_.*)? id_number identification(_.*)? passport(_.*)? (no_)?paspor tax_id tin npwp (no_|nomor_)?(kpj|peserta|bpjs|bpjs_tk|jamsostek|sim) kpj(_.*)? medicare(_.*)? voter_(reg_num|id|number|reg) ncid driver.*lic.*',
  ),
  concept(
    'birth-date',
    'date',
    'dob d_o_b (date_of_|date_)?birth(_?date|_day|_dt)? birthdate birthday date_of_birth date_birth born(_on)? (tgl|tanggal|tg)_?(lahir|lhr) lahir (tgl|tanggal)_kelahiran',
  ),
  concept(
    'birth-year',
    'birth-part',
    'by b_year byear birth_?year year_of_birth yob (tahun|thn|th)_lahir year_birth',
  ),
  concept('birth-month', 'birth-part', 'bm b_month bmonth birth_?month month_of_birth mob (bulan|bln)_lahir'),
  concept(
    'birth-day',
    'birth-part',
    'bd b_day bday birth_?day day_of_birth (hari|tgl)_lahir_hari hari_lahir',
  ),
  concept(
    'birth-place',
    'place',
    '(birth_?place|place_of_birth|pob|tempat_lahir|tmp_lahir|tmpt_lahir|tpt_lahir|kota_lahir|birth_(city|town|country|state))(_.*)?',
  ),
  concept(
    'mother',
    'name',
    '(nama_)?(ibu|ibu_kandung)(_kandung)? (nm|nama)_ibu.* mother(s)?(_?(name|full_name|maiden_name))? maiden_name',
  ),
  concept('father', 'name', '(nama_|nm_)?(ayah|bapak)(_kandung)? father(s)?(_?(name|full_name))?'),
  concept(
    'given-name',
    'given-name',
    '(given|first|fore|christian)_?names? first given_names? fname(_?c?1)? f_name firstnm nama_depan given gname vorname prenom pname',
  ),
  concept('given-name-2', 'given-name', 'fname_?c?2 (second|2nd)_given_name'),
  concept(
    'middle-name',
    'given-name',
    '(middle|mid|second)_?names? mname midl_name mid(dle)?_?init(ial)? nama_tengah',
  ),
  concept(
    'surname',
    'surname',
    'sur_?name (last|family)_?names? last lname(_?c?1)? l_name lastnm family nama_(belakang|keluarga|akhir) marga nachname nom sname',
  ),
  concept('surname-2', 'surname', 'lname_?c?2 second_(surname|last_name)'),
  concept(
    'full-name',
    'name',
    'name(s)? authors? full_?name(s)? (person|complete|employee|member|customer|patient)_?name nama (nama|nm)_(lengkap|pekerja|peserta|anggota|warga|penduduk|orang|tenaga_kerja|tk|karyawan|pegawai|lgkp) nm nama_sesuai_ktp',
  ),
  concept('first-and-surname', 'name', 'first_?and_?surname first_and_last(_name)? given_and_surname'),
  concept(
    'sex',
    'category',
    '(sex|gender)(_?(code|cd))? (jk|j_k|l_p|lp) (jenis_)?kelamin jns_kelamin jenkel kelamin',
  ),
  concept(
    'phone',
    'phone',
    '(tele)?phone(_?(no|num|number))?(_?\\d)? full_phone(_num(ber)?)? mobile(_.*)? cell(_.*)? tel hp wa whatsapp (no_|nomor_)?(hp|telp|telepon|tlp|handphone|wa|ponsel|kontak)',
  ),
  concept('email', 'email', 'e_?mail(_?(address|addr))? surel alamat_email'),
  concept(
    'postcode',
    'postcode',
    '.*post_?code.* (zip|postal)(_?(code|cd|5))? .*_zip(_code)? plz (kode|kd)_?pos',
  ),
  concept(
    'house-number',
    'house-number',
    '(street|house|building|home)_?(number|num|no|nr) num (no|nomor)_rumah street_nbr house_num',
  ),
  concept(
    'street',
    'text',
    '(res_|residential_|home_|mail_)?(address|addr|street)(_?(address|name|line))?(_?\\d)? alamat(_.*)? jalan jln nama_jalan road',
  ),
  concept(
    'suburb',
    'place',
    'suburb neighbou?rhood locality village desa kelurahan (nama_|kode_|kd_)?(desa|kel|kelurahan)(_.*)? dusun lingkungan',
  ),
  concept('district', 'place', 'district kecamatan (nama_|kode_|kd_)?(kec|kecamatan) subdistrict'),
  concept(
    'city',
    'place',
    '(res_)?(city|town)(_.*)? county(_.*)? (nama_|kode_|kd_)?(kab|kabupaten|kota|kabkota|kab_kota|kabupaten_kota) municipality regency place(_name)? tempat',
  ),
  concept(
    'state',
    'place',
    '(state|province|region)(_?(cd|code|name|abbr))? (nama_|kode_)?(prov|provinsi|propinsi)',
  ),
  concept('country', 'place', '(country|nation|nationality|negara)(_.*)? kewarganegaraan'),
  concept(
    'occupation',
    'text',
    'affiliation institut(e|ion) organi[sz]ation occupation profession job(_title)? pekerjaan jabatan profesi employer perusahaan company',
  ),
  concept('age', 'number', 'age(_.*)? umur usia'),
  concept(
    'religion',
    'category',
    'religion agama race(_.*)? ethnic(ity)?(_.*)? marital(_.*)? status_(kawin|perkawinan)',
  ),
  concept(
    'listing',
    'skip',
    '(file|source|dataset|list|import|created|updated|modified|load|snapshot|extract)(_.*)?',
  ),
]

const bareParts = {
  'birth-year': /^(?:year|yr|yyyy|yy|tahun|thn|th)$/,
  'birth-month': /^(?:month|mon|mm|mo|bulan|bln)$/,
  'birth-day': /^(?:day|dd|hari|tgl|tanggal)$/,
}

/** A part of a birth date that is called so, or only year, month and day: three of them together leave no doubt. */
export function isBirthPart(header: string, part: keyof typeof bareParts): boolean {
  const plain = plainHeader(header)
  return bareParts[part].test(plain) || concepts.some(({ id, headers }) => id === part && headers.test(plain))
}

/** `Tgl. Lahir` → `tgl_lahir`, `dateOfBirth` → `date_of_birth`. */
export function plainHeader(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** The concept of a header; a number at its end, or a side (`_l`, `_r`), is passed over when nothing fits with it. */
export function conceptOf(header: string): Concept | null {
  const plain = plainHeader(header)
  const bare = plain.replace(/_?(\d+|[lrab]|left|right)$/, '')
  for (const text of [plain, bare]) {
    const found = concepts.find(({ headers }) => headers.test(text))
    if (found) return found
  }
  return null
}

declare module 'virtual:carriers' {
  const index: { readonly [id: string]: import('#data/entry.ts').IndexedCarrier };
  export default index;
}

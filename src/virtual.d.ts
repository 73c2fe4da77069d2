declare module 'virtual:records' {
  export const generics: { readonly [id: string]: import('#data/entry.ts').IndexedCarrier };
  export const folder: string;
}

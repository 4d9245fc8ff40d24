// Its types come in a package of their own, for one function.
declare module 'prettier' {
  export function format(text: string, options: { parser: string }): string;
}

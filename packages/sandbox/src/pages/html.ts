/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

type HtmlValue = string | number | Html | HtmlValue[];

/** A template tag whose values are escaped unless they are {@link Html} themselves. */
export function html(
  strings: TemplateStringsArray,
  ...values: HtmlValue[]
): Html {
  return new Html(
    strings.reduce(
      (text, part, index) => text + render(values[index - 1]) + part,
    ),
  );
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(value: HtmlValue): string {
  if (value instanceof Html) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map(render).join('');
  }
  return String(value).replace(/[&<>"']/g, character => ESCAPES[character]);
}

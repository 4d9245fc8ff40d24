/** Leads to the form of a template; absent in an app without the scaffolder. */
export type TemplateRoute =
  | ((parameters: { namespace: string; templateName: string }) => string)
  | undefined;

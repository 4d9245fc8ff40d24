export interface Config {
  gitopsPlatform?: {
    templates?: {
      /**
       * Reference of the template that adds preview environments to a service;
       * it is opened with `platform` and `service` filled in.
       * `template:default/gitops-enable-previews` where absent.
       *
       * @visibility frontend
       */
      enablePreviews?: string;
    };
  };
}

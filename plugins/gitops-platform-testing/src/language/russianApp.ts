/** Configuration of an app that speaks Russian. */
export const russianApp = {
  app: {
    extensions: [
      {
        'api:app/app-language': {
          config: { availableLanguages: ['en', 'ru'], defaultLanguage: 'ru' },
        },
      },
    ],
  },
};

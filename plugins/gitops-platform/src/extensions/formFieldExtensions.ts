import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/**
 * The fields as extensions of the scaffolder. They are loaded with the first
 * form, not with the app.
 */
export const formFieldExtensions = [
  FormFieldBlueprint.make({
    name: 'platform-picker',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.platformPicker),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'service-name',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.serviceName),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'environment-picker',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.environmentPicker),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'sync-wave-picker',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.syncWavePicker),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'domain-picker',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.domainPicker),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'service-picker',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.servicePicker),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'service-group-picker',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.serviceGroupPicker),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'environment-name',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.environmentName),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'image-promotion',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.imagePromotion),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'retirement-confirmation',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.retirementConfirmation),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'domain-mirror-picker',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.domainMirrorPicker),
        ),
    },
  }),
  FormFieldBlueprint.make({
    name: 'creation-plan',
    params: {
      field: () =>
        import('../fields/formFields').then(m =>
          createFormField(m.creationPlan),
        ),
    },
  }),
];

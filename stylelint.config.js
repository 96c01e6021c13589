/** Why: colours, sizes and fonts come from the design tokens; a stylesheet that names a raw colour breaks dark and high-contrast themes. */
export default {
  extends: ['stylelint-config-standard-scss'],
  rules: {
    'color-named': 'never',
    // Layout is Prettier's affair, and six digits compare better in a palette.
    'color-hex-length': 'long',
    'custom-property-empty-line-before': null,
    // Material's tokens (`--mat-sys-*`) and Angular's `:host` are part of the platform.
    'selector-pseudo-element-no-unknown': [true, { ignorePseudoElements: ['ng-deep'] }],
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
    'selector-class-pattern': [
      '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:__[a-z0-9]+(?:-[a-z0-9]+)*)?(?:--[a-z0-9]+(?:-[a-z0-9]+)*)?$',
      { message: 'Write classes in kebab-case (Material ones are `mat-…` and `mdc-…__…--…`).' },
    ],
    'custom-property-pattern': null,
    'no-descending-specificity': null,
  },
};

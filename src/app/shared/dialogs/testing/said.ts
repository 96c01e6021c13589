import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import type { ComponentFixture } from '@angular/core/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';

/** The notice that is shown, to read and to press; null when nothing is said. */
export const said = (fixture: ComponentFixture<unknown>): Promise<MatSnackBarHarness | null> =>
  TestbedHarnessEnvironment.documentRootLoader(fixture).getHarnessOrNull(MatSnackBarHarness);

/** Presses « Annuler ». */
export const undoWhatWasSaid = async (fixture: ComponentFixture<unknown>): Promise<void> => {
  const bar = await said(fixture);
  if (bar === null) throw new Error('Nothing was said.');
  await bar.dismissWithAction();
};

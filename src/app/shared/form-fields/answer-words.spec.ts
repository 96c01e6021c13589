import { describeAnswer } from '@domain/calls/describe-answer';
import { newField } from '@domain/calls/form-builder';
import { answerWords } from './answer-words';

describe('the words of answers', () => {
  it('say days as the United Kingdom does to whoever reads in English', () => {
    expect(describeAnswer(newField('f', 'date', ''), '2027-03-14', answerWords('en'))).toBe('14 March 2027');
    expect(describeAnswer(newField('f', 'date', ''), '2027-03-14', answerWords('fr'))).toBe('14 mars 2027');
  });
});

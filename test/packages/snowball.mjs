import snowball from "snowball-stemmers";

const words = {
  english: ["running", "generously", "happiness", "flies", "relational", "dogs"],
  german: ["Häuser", "aufeinander", "kategorisch", "gelaufen"],
  french: ["continuellement", "majestueusement", "chevaux"],
  russian: ["важного", "бегущий", "книгами"],
  spanish: ["corriendo", "chicas", "torpemente"],
  swedish: ["jaktkarlarnas", "klokaste"],
  finnish: ["edeltäjistään", "taloissa"],
  turkish: ["kitaplarımızdan", "evlerinde"],
  porter: ["caresses", "ponies", "hopping"],
};

export default () => [
  snowball.algorithms().sort(),
  snowball.newStemmer("italian").stem("abbandonatamente"),
  snowball.newStemmer("portuguese").stem("quilométricas"),
  snowball.newStemmer("dutch").stem("lichamelijkheden"),
  snowball.newStemmer("danish").stem("undersøgelsernes"),
  ...Object.keys(words).map((name) => {
    const stemmer = snowball.newStemmer(name);
    return [name, words[name].map((word) => stemmer.stem(word))];
  }),
];

const words = (list: string): readonly string[] => list.split(" ");

/** Words that English cannot do without, and other languages mostly can. By hand, from no corpus. */
export const ENGLISH = words(
  "the of and to in that is was for it with as his on be at by he had are but from have they which not were this their or an has been who will would said " +
    "she her you we there when what all can could more after than its also about into one two up out new other over if no so some them then these did our people",
);

/** Function words of other languages in the Latin script, as they are written. By hand, from no corpus. */
export const OTHERS: Readonly<Record<string, readonly string[]>> = {
  fr: words(
    "le la les des et du une un est dans que qui pour sur pas par au aux plus avec ce cette sont ont été il elle ses son leur ne se à était mais ou après selon",
  ),
  de: words(
    "der die das und den dem des ein eine einen einer ist nicht von zu mit auf für sich im auch als nach wurde wird sind war haben hat bei aus dass werden über am zum zur er sie es noch",
  ),
  es: words(
    "el la los las de que y en un una del se por con para su al no es como más fue pero sus ha lo este esta entre sobre desde según también está años tras",
  ),
  it: words(
    "il di che la e in un una per è non del della dei delle con le gli i si da sono al alla nel nella ha anche come più lo ma dal dalla dopo stato questo hanno sul",
  ),
  pt: words(
    "o a os as de que e do da em um uma para com não por no na dos das se ao mais foi como são seu sua pelo pela também à é está segundo entre anos após",
  ),
  ca: words(
    "el la els les de que i en un una del al per amb no és es va han ha dels als més aquest aquesta seva seu entre sobre també però què ser després segons",
  ),
  ro: words(
    "de și în la a cu pe din care nu un o este sunt fost mai pentru să au după prin sau lui fi că acest al ale această către când",
  ),
  nl: words(
    "de het een van en in is dat op te voor met zijn niet aan er om ook die door maar bij nog naar uit dan werd hebben heeft wordt over tot hij na meer deze zich",
  ),
  af: words(
    "die en van het in is dat nie wat op vir met sy hy aan te was om 'n na by ook sal deur een hulle word kan oor uit as nog",
  ),
  sv: words(
    "och att det i en som på är av för med den till har inte om ett men var sig så från eller när kan de under efter ska också hade vid mot över han hon",
  ),
  da: words(
    "og at det i en som på er af for med den til har ikke om et men var sig så fra eller når kan de under efter skal også havde ved mod over han hun blev",
  ),
  no: words(
    "og at det i en som på er av for med den til har ikke om et men var seg så fra eller når kan de under etter skal også hadde ved mot over han hun ble",
  ),
  is: words(
    "og að í á er sem til við um en var hann það með fyrir af ekki hafa þess því frá eru verið þeir hún eftir sagði",
  ),
  fi: words(
    "ja on ei että se oli hän myös ovat kun mutta tai joka ovat sen mukaan ole kuin jo ollut sekä vain voi niin tämä jotka vuoden jälkeen hänen kanssa",
  ),
  et: words(
    "ja on ei et see oli ta ka ning kui aga mis või selle kes oma pärast ole seda kuid mille juba nii veel tema",
  ),
  hu: words(
    "a az és hogy nem is egy volt van ez meg de csak már mint azt ki el még lesz szerint után is ezt majd vagy aki amely között",
  ),
  pl: words(
    "i w na z do się że nie jest to o jak za po dla od przez przy ale są był była było oraz który która które ze po jego już także tym",
  ),
  cs: words(
    "a v na se je že s z do o to i ve za pro jako po od byl byla bylo jsou ale nebo který která které podle jeho aby už také při není",
  ),
  sk: words(
    "a v na sa je že s z do o to aj vo za pre ako po od bol bola bolo sú ale alebo ktorý ktorá ktoré podľa jeho aby už tiež pri nie je",
  ),
  sl: words(
    "in v na je se da za z so s po ki bil bila bilo pa ne tudi kot od pri iz ali še bi ter po leta lahko njegov",
  ),
  hr: words(
    "i u na je se da za s od su o će koji koja koje nije bio bila bilo kao iz do ili ali kako što prema nakon te još samo biti",
  ),
  sq: words("dhe në të një për me e i nga që është ka se u më si do janë kjo ky por pas tij edhe nuk"),
  lt: words("ir kad į su iš tai yra bet kaip ar po buvo nuo dėl už apie per jo jau bus taip pat ne"),
  lv: words("un ir ka no ar par kas uz bet tas pēc lai arī kā gan tika nav būs ne līdz savu viņš pie gada"),
  tr: words(
    "ve bir bu da de için ile olarak daha çok en olan gibi kadar sonra ne var dedi ise göre olduğunu o her değil ancak tarafından oldu",
  ),
  az: words(
    "və bir bu da də üçün ilə olan ki daha çox sonra edib bildirib isə görə onun həmin hər deyil edilib",
  ),
  uz: words("va bir bu bilan uchun ham deb edi bo'lgan o'z shu keyin yoki esa lekin qilgan kerak"),
  id: words(
    "yang dan di dengan untuk pada dari ini itu dalam tidak akan oleh juga ke adalah telah karena sebagai ada bahwa tersebut mereka lebih sudah bisa saat",
  ),
  tl: words("ang ng sa na mga at ay si ni para kay nang hindi ito kung ng may isang mula siya naman pa ayon"),
  vi: words(
    "và của là có trong được cho không người với các một những đã này khi đến ở để từ tại về cũng theo ra năm vào trên",
  ),
  sw: words(
    "ya na wa kwa ni katika la za kuwa hiyo huo hii cha baada watu alisema wakati pia kama hilo yake bila",
  ),
  so: words("oo ka ku ee iyo in uu waxaa ay la u si ah waa soo inuu ayaa kale mid lagu"),
  ha: words("da na ya a ta cewa an ba za su wannan don kuma daga wani ce sun shi mai"),
  cy: words("y yn a i o ar ei mae yr wedi ac am gan fod bod oedd hyn i'r cael ond wrth"),
  ga: words("an na agus ar a i go is le do bhí tá ag sé ó nach air sin don chuig"),
  eu: words("eta da ez bat du dira ere izan zen hau den baina dela ditu beste egin"),
};

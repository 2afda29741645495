/**
 * Names that are common here, for the advice on details. A list is never whole: it is there for what is
 * typed in small letters and in scripts that have no large ones.
 */

/** Given names that are no words of English, in small letters. */
const given = new Set(
  `
    aaliyah aaron abbie abby abdul abdullah abigail adam adeel adele adrian agnes agnieszka ahmed
    aisha aiden akash alan albert alex alexander alexandra alfie ali alice alison allan amanda
    amelia amina amir amit amy ana anand andrea andrew andy angela anil anita ann anna anne annette
    annie anthony antonia anwar arjun arthur asha ashley ashok asif audrey ayesha ayo babatunde
    barbara barry beata beatrice becky ben benjamin bernadette bernard beryl beth bethany betty
    beverley bilal billy bob bogdan bradley brandon brenda brian bridget bronwen bruce caitlin
    callum cameron carl carla carlos carly caroline carys catherine catrin cath cathy chantelle
    charlene charles charlie charlotte chelsea cheryl chidi chinedu chloe chris christina christine
    christopher ciara claire clare clive colin connor corey craig cynthia dafydd daniel danielle
    danny daphne darren dave david dawid debbie deborah deepak delroy denise dennis derek diana
    diane dilip dimitri dominic donald donna doreen doris dorothy doug douglas duncan dylan edith
    edward eileen elaine eleanor elena elijah elizabeth ella ellen ellie elsie emily emma eric erin
    esme ethan ethel eva evelyn ewa fahad faisal farah farhan farida fatima fatoumata fiona florence
    fola fran frances francis frankie fred freddie frederick freya gareth gary gavin gemma geoff
    geoffrey george georgia georgina gerald geraldine gillian gladys glen glenn glenys gloria gordon
    graeme graham greg gurpreet gwen gwyneth hamza hannah harold harpreet harriet harry hassan
    hayley hazel heather helen henry hilary howard hugh huda hussain hussein iain ian ibrahim ifeoma
    imran ines ingrid ioana irene iris isaac isabel isabella isla ismail ivan jackie jacob
    jacqueline jade jake jakub james jamie jan jane janet janice jason jasmin javed jay jayden jean
    jeff jeffrey jemma jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan
    joanna joanne jodie joe joel john johnny jon jonathan jordan jose joseph josephine josh joshua
    joyce juan judith judy julia julian julie justin justine kai kamal kamran karen karim karl kate
    katherine kathleen kathryn kathy katie katy kayleigh keith kelly ken kenneth kerry kevin khalid
    khadija kieran kim kimberley kirsty kofi kumar kwame kyle lakshmi lata laura lauren laurence lee
    leanne leena leo leon leroy lesley leslie lewis liam lillian lilly lily linda lindsay lisa lloyd
    logan lola lorraine louis louise luca lucas lucy luis luke lydia lynn lynne mabel maddie magda
    maggie mahmood malcolm malik mandy manjit manoj marcin marcus margaret margery maria mariam
    marie marilyn marion marjorie marlene martha martin mary maryam mateusz matt matthew maureen
    maurice maxine megan meera mehmet melanie melissa michael michal michelle miguel mike mildred
    millie mina mohamed mohammad mohammed mohamud moira molly monica monika morgan moses muhammad
    muriel mustafa nadia nadeem naomi nasreen natalia natalie natasha nathan naveed neil nia niamh
    nicholas nicola nicole nigel nikhil nina noah noel noor nora norma norman oksana oliver olivia
    oluwaseun omar oscar osman owen pamela parveen patricia patrick patryk paul paula pauline pavel
    pawel peggy penelope pete peter phil philip philippa phoebe phyllis piotr poonam prakash preeti
    priya rachel raheem rahul raj rajesh ralph ravi raymond rebecca reece reginald rehana rhiannon
    rhys richard rita robert roger roisin ron ronald ronnie rosa rosemary ross roxanne roy rukhsana
    rupert russell ruth ryan saeed safiya saira sajid salma sally sam samantha samina samir samuel
    sandeep sandra sanjay sara sarah saskia scott sean sebastian shabana shahid shamim shane shannon
    sharon shaun shazia sheila shelley sheryl shirley siân sian sidney simon siobhan sofia sonia
    sophia sophie stacey stanislaw stan stanley stella stephanie stephen steve steven stewart stuart
    sunil sunita susan suresh suzanne sylvia syed tahir tamara tammy tanya tara tariq ted teresa
    terence thelma theo theresa thomas tim timothy tina toby tom tomasz tommy tony tracey tracy
    trevor tricia trish tunde usha vera vernon veronica vicky victoria vijay vikram vincent viola
    vivienne vladimir walter wanda wayne wendy wilfred william winifred wojciech yasmin yasmina
    yusuf yvette yvonne zac zahra zainab zara zeinab zoe zofia
  `
    .trim()
    .split(/\s+/),
)

/** Given names that are words too: names only where they are written large inside a sentence. */
const alsoWords = new Set(
  `
    amber art aurora autumn basil bill bonnie brook carol chase cherry clay cliff crystal
    daisy dale dawn dean dot drew earl eve faith fern flora frank gene ginger glory grace grant guy
    harmony heath holly honor hope hunter ivy jack jasmine jet joy king lance mark melody
    mercy miles neville nick olive pansy pat patience pearl penny pip poppy precious prince ray rich
    rob robin rose ruby rusty sandy sky sonny summer sue sunny terry tiger unity val victor violet
    will winter wren rowan sage max jude jules mo lou les di bea blessing charity christian comfort
    divine favour gift
  `
    .trim()
    .split(/\s+/),
)

/** Words that are written large, or stand before a kind of service, and name nobody. */
const ordinary = new Set(
  `
    mr mrs ms miss mx dr prof sir cllr councillor sister nurse rev
    i i'm i’m i've i’ve i'd i’d i'll i’ll monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december english
    welsh british easter christmas ramadan eid diwali god urdu polish facebook google whatsapp zoom
    teams internet easyread tellback experts expert council councils government parliament carers
    carer nhs gp cqc ofsted brexit covid community general local new big small mental public private
    special primary secondary high main town city village dining waiting living staff emergency
    intensive social sports leisure shopping job call respite rehab rehabilitation assessment minor
    family health children adult adults young older people crisis support training advice visitor
    guest safe half full open nice lovely busy quiet clean dirty warm cold sheltered supported
    shared own last first second third next little great
  `
    .trim()
    .split(/\s+/),
)

/** Names in scripts without large letters, or where the list is all there is. */
const inScripts = new Set(
  `
    محمد احمد أحمد علی علي فاطمہ فاطمة عائشہ عائشة خدیجہ خدیجة حسن حسین حسين عمر عثمان یوسف يوسف
    ابراہیم إبراهيم مریم مريم زینب زينب خان بیگم سلمان عبداللہ عبدالله رحمان بلال حمزہ حمزة نور سارہ
    سارة ثنا صائمہ نسرین پروین شازیہ রহিম করিম ফাতেমা ফাতিমা মোহাম্মদ মুহাম্মদ আহমেদ আলী হাসান হোসেন
    খাতুন বেগম আক্তার রহমান ইসলাম সালমা নাসরিন ਸਿੰਘ ਕੌਰ ਗੁਰਪ੍ਰੀਤ ਹਰਪ੍ਰੀਤ ਮਨਜੀਤ ਜਸਪ੍ਰੀਤ ਬਲਵਿੰਦਰ
    ਅਮਰਜੀਤ સિંહ પટેલ શાહ મીના રમેશ सिंह शर्मा पटेल कुमार राम सीता मीना राजेश सुनीता प्रिया अनिल
    محمود سعید ахмед анна мария елена ольга наталья татьяна ирина светлана александр сергей андрей
    дмитрий иван микола олена оксана тетяна володимир μαρία γιώργος ελένη அருண் லட்சுமி குமார் மீனா
    ராஜா
  `
    .trim()
    .split(/\s+/),
)

const plainly = (word: string): string => word.toLocaleLowerCase('en-GB')

/** Whether it is a given name. @param isLarge written large inside a sentence */
export function isGivenName(word: string, isLarge: boolean): boolean {
  const small = plainly(word)
  return given.has(small) || (isLarge && alsoWords.has(small))
}

/** Whether it is a name in a script other than Latin, also with a joined ending such as a possessive. */
export function isNameInScript(word: string): boolean {
  return !/\p{Script=Latin}/u.test(word) && inScripts.has(plainly(word))
}

/** Whether it names nobody, however it is written. */
export const isOrdinary = (word: string): boolean => ordinary.has(plainly(word))

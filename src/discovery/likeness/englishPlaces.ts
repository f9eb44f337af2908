/**
 * What texts call countries beside `englishCountries.ts`, after general knowledge: names of several
 * words (`_` joins them), regions and greater cities. A line a country, its name first. Left out are
 * places that are oftener another word or lie in several countries. "New" is a stop word, so what
 * begins with it is told by what follows.
 */
export const ENGLISH_PLACES = `
us: united_states york manhattan brooklyn chicago boston philadelphia detroit houston dallas atlanta miami seattle denver pittsburgh baltimore cleveland milwaukee las_vegas los_angeles san_francisco san_diego california texas florida virginia maryland pennsylvania ohio michigan illinois massachusetts connecticut nevada arizona vermont hampshire hawaii alaska louisiana orleans oklahoma kansas nebraska missouri minnesota wisconsin iowa indiana oregon colorado utah wyoming montana idaho dakota tennessee kentucky alabama mississippi arkansas carolina delaware rhode_island pentagon white_house capitol_hill wall_street
uk: united_kingdom england english scotland scottish scots wales welsh ulster northern_ireland belfast manchester liverpool birmingham leeds sheffield bristol newcastle glasgow edinburgh cardiff yorkshire westminster downing_street
australia: sydney melbourne brisbane adelaide perth hobart darwin queensland tasmania northern_territory
canada: toronto montreal vancouver calgary edmonton winnipeg quebec ontario alberta manitoba saskatchewan nova_scotia british_columbia
zealand: zealander zealanders auckland christchurch maori
india: mumbai bombay calcutta kolkata bangalore bengaluru chennai madras hyderabad kerala gujarat punjab bihar kashmir tamil_nadu uttar_pradesh
pakistan: karachi lahore peshawar rawalpindi
china: shanghai guangzhou shenzhen wuhan tibet tibetan xinjiang uyghur
hongkong: hong_kong hongkongers kowloon
japan: osaka kyoto hiroshima nagasaki fukushima okinawa
korea: north_korea south_korea pyongyang
germany: munich hamburg frankfurt cologne bavaria saxony
france: marseille lyon bordeaux toulouse corsica
italy: milan naples turin venice sicily sardinia
spain: barcelona catalonia catalan seville valencia basque
russia: soviet petersburg chechnya chechen siberia
ukraine: crimea crimean donbas kharkiv odessa
israel: tel_aviv haifa knesset
palestine: gaza west_bank hamas ramallah fatah
iraq: basra mosul fallujah
syria: aleppo idlib homs
afghanistan: kandahar taliban
turkey: istanbul
saudi: saudi_arabia mecca
uae: united_arab_emirates abu_dhabi dubai
lebanon: hezbollah
yemen: houthi houthis aden
sri lanka: sri_lanka sri_lankan colombo tamil_tigers
bosnia: bosnia bosnian bosnians sarajevo
macedonia: macedonia macedonian macedonians
africa: southern_africa west_africa east_africa
south africa: south_africa south_african johannesburg cape_town pretoria durban soweto
congo: katanga kivu
nigeria: lagos boko_haram
sudan: darfur
indonesia: bali sumatra aceh java borneo
timor: east_timor timorese dili
malaysia: kuala_lumpur
vietnam: ho_chi_minh saigon
philippines: mindanao
fiji: suva
papua: papua_guinea port_moresby bougainville
solomon islands: solomon_islands honiara
nauru: nauru
vanuatu: vanuatu
brazil: sao_paulo rio_de_janeiro amazonas
argentina: buenos_aires falklands
costa rica: costa_rica costa_rican
dominican republic: dominican_republic santo_domingo
salvador: el_salvador salvadoran
puerto rico: puerto_rico puerto_rican
mexico: mexico_city tijuana
bahamas: bahamas bahamian
trinidad: trinidad tobago
panama: panama panamanian
ivory coast: ivory_coast ivorian cote_ivoire
sierra leone: sierra_leone freetown
burkina: burkina_faso
chad: ndjamena chadian
madagascar: madagascar malagasy
iceland: icelandic
vatican: vatican holy_see
`;
